/** Keeps a cache per thread, as code for thread pools often does, and waits 50 ms. */
public class ThreadLocals {

    private final ThreadLocal<byte[]> cache = ThreadLocal.withInitial(() -> new byte[64 * 1024]);

    int task() throws InterruptedException {
        byte[] bytes = cache.get();
        Thread.sleep(50);
        return bytes.length;
    }
}
