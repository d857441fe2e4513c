package nl.verwerkingenlogging.agent.core.forward;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy: makes tunnels, passes plain requests on, and may want credentials for either. Every name is this machine. */
final class StubProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile String credentials;
    private volatile String refusal;

    StubProxy() throws IOException {
        threads.execute(this::accept);
    }

    /** Wants this header from now on. */
    StubProxy wants(String authorization) {
        credentials = authorization;
        return this;
    }

    /** Answers everything with this status line. */
    StubProxy refuses(String statusLine) {
        refusal = statusLine;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    /** The request lines and headers that it got. */
    List<String> heads() {
        return heads;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                open.add(client);
                threads.execute(() -> {
                    try {
                        serve(client);
                    } catch (IOException e) {
                        // One side is gone, and with it the other.
                        close(client);
                    }
                });
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        String head = head(in);
        heads.add(head);
        String[] line = head.split("\r\n", 2)[0].split(" ", -1);
        if (refusal != null) {
            say(client, refusal + "\r\nContent-Length: 0\r\n\r\n");
        } else if (credentials != null && !head.contains("\r\nProxy-Authorization: " + credentials + "\r\n")) {
            say(
                    client,
                    "HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            close(client);
        } else if (line[0].equals("CONNECT")) {
            Socket register = connect(Integer.parseInt(line[1].substring(line[1].lastIndexOf(':') + 1)));
            say(client, "HTTP/1.1 200 OK\r\n\r\n");
            pump(in, client, register);
        } else {
            URI uri = URI.create(line[1]);
            Socket register = connect(uri.getPort());
            String passed = head.replace(line[1], uri.getPath()).replaceAll("Proxy-Authorization: [^\r]*\r\n", "");
            register.getOutputStream().write(passed.getBytes(StandardCharsets.ISO_8859_1));
            pump(in, client, register);
        }
    }

    private Socket connect(int port) throws IOException {
        Socket register = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(register);
        return register;
    }

    private void pump(InputStream in, Socket client, Socket register) throws IOException {
        threads.execute(() -> {
            try {
                register.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException e) {
                close(client);
            }
        });
        OutputStream out = register.getOutputStream();
        byte[] buffer = new byte[4096];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            out.write(buffer, 0, read);
            out.flush();
        }
        register.close();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next;
        while (!head.toString().endsWith("\r\n\r\n") && (next = in.read()) >= 0) {
            head.append((char) next);
        }
        return head.toString();
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
