package loomlessons.compare.task;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses a task among the classes of a source file.
 *
 * @param fileName without its folder
 * @param types all its classes that have a name of their own
 */
record TaskChoice(String fileName, List<? extends Class<?>> types) {

    private static final String HOW = "let %s implement Runnable or Callable, or add a method task()";

    /** The class that is named like the file, else the only one that is a task; nested ones come last. */
    TaskForm only() throws NotATaskException {
        List<TaskForm> all = types.stream()
                .map(TaskForm::of)
                .sorted(Comparator.comparing((TaskForm form) -> !form.isTopLevel())
                        .thenComparing(form -> !isNamedLikeFile(form)))
                .toList();
        Optional<TaskForm> first = all.stream().findFirst().filter(this::isNamedLikeFile);
        if (first.filter(form -> form.isTask() || isAlmost(form)).isPresent()) {
            return first.get().required();
        }
        Optional<TaskForm> topLevel = onlyOne(all, TaskForm::isTopLevel);
        Optional<TaskForm> chosen = topLevel.isPresent() ? topLevel : onlyOne(all, form -> !form.isTopLevel());
        return chosen.isPresent() ? chosen.get() : likeliest(all).required();
    }

    /** The class with this name: in full, without the package, or its last part alone. */
    TaskForm named(String name) throws NotATaskException {
        List<Predicate<Class<?>>> strictestFirst = List.of(
                type -> sourceName(type.getName()).equals(sourceName(name)),
                type -> sourceName(ClassLabel.of(type)).equals(sourceName(name)),
                type -> type.getSimpleName().equals(name));
        for (Predicate<Class<?>> isMeant : strictestFirst) {
            List<? extends Class<?>> found = types.stream().filter(isMeant).toList();
            if (found.size() > 1) {
                throw new NotATaskException("%s has several classes %s (%s): name one of them in full"
                        .formatted(fileName, name, ClassLabel.ofAll(found)));
            }
            if (found.size() == 1) {
                return TaskForm.of(found.getFirst()).required();
            }
        }
        throw new NotATaskException("%s has no class %s. %s".formatted(fileName, name, itsClasses()));
    }

    private String itsClasses() {
        return types.isEmpty() ? "It has none" : "It has: " + ClassLabel.ofAll(types);
    }

    private boolean isNamedLikeFile(TaskForm form) {
        return form.isTopLevel() && fileName.equals(form.name() + ".java");
    }

    /** Another task of the file is hardly meant if this class only lacks a constructor or the like. */
    private static boolean isAlmost(TaskForm form) {
        return form.isMeant() && !TaskForm.isOfUnfitKind(form.type());
    }

    private Optional<TaskForm> onlyOne(List<TaskForm> all, Predicate<TaskForm> where) throws NotATaskException {
        List<TaskForm> tasks =
                all.stream().filter(TaskForm::isTask).filter(where).toList();
        if (tasks.size() > 1) {
            throw new NotATaskException("%s has several tasks (%s): name one with --class"
                    .formatted(
                            fileName,
                            ClassLabel.ofAll(tasks.stream().map(TaskForm::type).toList())));
        }
        return tasks.stream().findFirst();
    }

    /** The class whose problem helps most: one that was written to be a task, else the file's main or only class. */
    private TaskForm likeliest(List<TaskForm> all) throws NotATaskException {
        if (all.isEmpty()) {
            throw new NotATaskException("%s has no class: add one, and ".formatted(fileName) + HOW.formatted("it"));
        }
        Optional<TaskForm> meant = all.stream().filter(TaskForm::isMeant).findFirst();
        if (meant.isPresent()) {
            return meant.get();
        }
        long topLevel = all.stream().filter(TaskForm::isTopLevel).count();
        if (topLevel > 1 && !isNamedLikeFile(all.getFirst())) {
            throw new NotATaskException("%s has no task (%s): ".formatted(fileName, ClassLabel.ofAll(types))
                    + HOW.formatted("one of its classes"));
        }
        return all.getFirst();
    }

    private static String sourceName(String name) {
        return name.replace('$', '.');
    }
}
