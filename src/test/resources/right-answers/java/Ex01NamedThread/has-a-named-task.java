import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Task task = new Task(sleeper);
        new Thread(task, task.name()).start();
    }

    record Task(Sleeper sleeper) implements Runnable {

        String name() {
            return sleeper.name();
        }

        @Override
        public void run() {
            sleeper.run();
        }
    }
}
