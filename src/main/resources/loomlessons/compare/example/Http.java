import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Asks a backend that takes 50 ms to answer, as a web service does. */
public class Http implements Callable<String>, AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int MOST_WAITING_CONNECTIONS = 4_096;

    private final HttpServer backend;
    private final HttpClient client;
    private final HttpRequest request;

    /** Sets up once, before the first task. */
    public Http() throws IOException {
        backend = HttpServer.create(new InetSocketAddress(HOST, 0), MOST_WAITING_CONNECTIONS);
        backend.createContext("/", Http::answer);
        backend.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        backend.start();
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        int port = backend.getAddress().getPort();
        request = HttpRequest.newBuilder(URI.create("http://%s:%d/".formatted(HOST, port))).build();
    }

    /** One task. */
    @Override
    public String call() throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Tears down, after the last task. */
    @Override
    public void close() {
        client.shutdownNow();
        backend.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException("the backend is stopping");
        }
        exchange.sendResponseHeaders(200, -1);
    }
}
