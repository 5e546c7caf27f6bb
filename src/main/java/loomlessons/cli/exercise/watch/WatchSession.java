package loomlessons.cli.exercise.watch;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import loomlessons.cli.exercise.watch.FollowedFile.Signal;
import loomlessons.cli.exercise.watch.FollowedFile.Signal.Checked;
import loomlessons.cli.exercise.watch.FollowedFile.Signal.Pressed;
import loomlessons.cli.exercise.watch.FollowedFile.Signal.Unchecked;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.check.Checker;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.Page;
import loomlessons.render.workshop.ExerciseTable;
import loomlessons.render.workshop.ProgressText;
import loomlessons.render.workshop.WatchScreen.Status;

/** Watches the file of the learner's current exercise: checks it whenever it is saved, and answers keys. */
public final class WatchSession {

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Workshop workshop;
    private final WatchDisplay display;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final FollowedFile file;

    private Exercise exercise = Exercises.all().getFirst();
    private boolean hasAskedForReset;
    private boolean hasQuit;

    public WatchSession(Workshop workshop, Checker checker, WatchDisplay display) {
        this.workshop = workshop;
        this.display = display;
        this.file = new FollowedFile(workshop, checker, signals::add);
    }

    /** A key was pressed; any thread may call this. */
    public void press(char key) {
        signals.add(new Pressed(key));
    }

    /** Starts with the learner's current exercise; ends with the key to quit, or if nobody reads. Stops what it started. */
    public void run() throws UsageException, InterruptedException {
        try {
            goTo(workshop.progress().currentExercise());
            while (!hasQuit && display.isRead()) {
                Signal signal = signals.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (signal != null) {
                    handle(signal);
                } else if (file.hasChanged(exercise)) {
                    check();
                } else {
                    display.followSize();
                }
            }
        } finally {
            callOff();
        }
    }

    private void handle(Signal signal) throws UsageException, InterruptedException {
        switch (signal) {
            case Pressed(char key) -> handleKey(Character.toLowerCase(key));
            case Checked(Exercise checked, CheckResult result) -> {
                workshop.keep(checked, result);
                show(new Status.Checked(result));
            }
            case Unchecked(String reason) -> show(new Status.Unchecked(reason));
        }
    }

    private void handleKey(char key) throws UsageException, InterruptedException {
        boolean confirmsReset = key == 'x' && hasAskedForReset;
        hasAskedForReset = key == 'x' && !confirmsReset;
        switch (key) {
            case 'q', Keyboard.END_OF_KEYS -> hasQuit = true;
            case 'h' -> showHint();
            case 'l' -> showList();
            case 'n' -> goBy(1);
            case 'p' -> goBy(-1);
            case 'r' -> recheck();
            case 's' -> showSolution();
            case 'x' -> reset(confirmsReset);
            default -> {}
        }
    }

    private void goBy(int steps) throws UsageException, InterruptedException {
        int index = exercise.number() - 1 + steps;
        if (index >= 0 && index < Exercises.all().size()) {
            goTo(Exercises.all().get(index));
        }
    }

    private void goTo(Exercise other) throws UsageException, InterruptedException {
        exercise = other;
        display.clearAnswer();
        workshop.change(progress -> progress.at(other));
        check();
    }

    private void check() throws UsageException, InterruptedException {
        callOff();
        file.check(exercise);
        show(new Status.Checking());
    }

    private void recheck() throws UsageException, InterruptedException {
        display.clearAnswer();
        check();
    }

    /** Also drops a result that has arrived already, because it belongs to the old file. */
    private void callOff() throws InterruptedException {
        file.callOff();
        signals.removeIf(signal -> !(signal instanceof Pressed));
    }

    private void showHint() throws UsageException, InterruptedException {
        WorkshopProgress progress = workshop.change(now -> now.withOneMoreHint(exercise));
        Exercise asked = exercise;
        showAnswer(page -> new ProgressText(progress, page).hints(asked));
    }

    private void showList() throws UsageException, InterruptedException {
        WorkshopProgress progress = workshop.progress();
        showAnswer(page -> new ExerciseTable(progress, page).lines());
    }

    private void showSolution() throws UsageException, InterruptedException {
        boolean isSolved = workshop.progress().of(exercise).state() == ExerciseState.SOLVED;
        List<String> answer = isSolved
                ? exercise.solution().lines().toList()
                : List.of(" You see the solution when yours passes, or with: exercise solution %d --force"
                        .formatted(exercise.number()));
        showAnswer(page -> answer);
    }

    private void reset(boolean isConfirmed) throws UsageException, InterruptedException {
        if (isConfirmed) {
            String answer = " " + workshop.reset(exercise);
            display.answer(page -> List.of(answer));
            check();
        } else {
            showAnswer(page -> List.of(" Press x again to restore the starter; a copy of your file is kept."));
        }
    }

    private void showAnswer(Function<Page, List<String>> answer) throws UsageException, InterruptedException {
        display.answer(answer);
        display.show(exercise, workshop.progress());
    }

    private void show(Status status) throws UsageException, InterruptedException {
        display.status(status);
        display.show(exercise, workshop.progress());
    }
}
