package loomlessons.lesson.cpu;

import java.util.stream.IntStream;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;

/** A task that never waits: it counts primes the slow way. */
record Cruncher(String name, Trail trail) implements Runnable {

    private static final int LIMIT = 2_000_000;

    @Override
    public void run() {
        trail.record(Kind.START, name, name + " starts");
        long primes = IntStream.range(2, LIMIT).filter(Cruncher::isPrime).count();
        trail.say("%s found %d primes below %d".formatted(name, primes, LIMIT));
        trail.record(Kind.FINISH, name, name + " ends");
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
