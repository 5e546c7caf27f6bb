import java.util.stream.IntStream;

/** Computes, and waits for nothing. */
public class Cpu {

    long task() {
        return IntStream.range(2, 20_000).filter(Cpu::isPrime).count();
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
