package nl.verwerkingenlogging.agent.core.forward;

import static nl.verwerkingenlogging.agent.core.forward.StubRegister.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSenderTest {

    private final AtomicLong clock = new AtomicLong();
    private final ForwarderSettings settings = ForwarderSettings.builder("http://unused", Path.of("unused"))
            .connectTimeout(Duration.ofSeconds(2))
            .callTimeout(Duration.ofMillis(1500))
            .build();
    private StubRegister register;
    private HttpSender sender;

    @BeforeEach
    void start() throws IOException {
        register = new StubRegister();
        sender = new HttpSender(settings, Dns.SYSTEM, clock::get);
    }

    @AfterEach
    void stop() {
        sender.close();
        register.close();
    }

    @Test
    void sendsTheBytesOfTheBodyAndNoHeaderThatNobodyAskedFor() throws IOException {
        sender.send(post(register.url()).with("Authorization", "Bearer geheim"));
        StubRegister.Got got = register.got().get(0);
        assertThat(got.body()).isEqualTo("é-body");
        assertThat(got.header("Authorization")).isEqualTo("Bearer geheim");
        assertThat(got.header("Content-Type")).isEqualTo("application/json");
        assertThat(got.headers().keySet().stream().map(String::toLowerCase))
                .containsExactlyInAnyOrder(
                        "accept",
                        "accept-encoding",
                        "authorization",
                        "connection",
                        "content-length",
                        "content-type",
                        "host",
                        "idempotency-key",
                        "user-agent");
    }

    @ParameterizedTest
    @CsvSource({"408,", "503,0", "503,", "421,", "401,", "301,", "307,", "308,"})
    void makesOneAttemptWhateverTheAnswer(int status, String retryAfter) throws IOException {
        register.answers(say(
                status,
                "",
                "Retry-After",
                retryAfter == null ? "" : retryAfter,
                "Location",
                register.url() + "/elsewhere",
                "WWW-Authenticate",
                "Basic realm=x"));
        assertThat(sender.send(post(register.url())).status()).isEqualTo(status);
        assertThat(register.got()).hasSize(1);
    }

    @Test
    void reportsAProxyChallengeThatNoProxySentAsAFailure() {
        register.answers(say(407, ""));
        assertThatThrownBy(() -> sender.send(post(register.url()))).isInstanceOf(IOException.class);
        assertThat(register.got()).hasSize(1);
    }

    @Test
    void keepsTheBeginningOfAGiganticAnswer() throws IOException {
        register.answers(say(400, "x".repeat(5_000_000)));
        Answer answer = sender.send(post(register.url()));
        assertThat(answer.body()).hasSize(Answer.MAX_BODY);
        assertThat(answer.whole()).isFalse();
        register.answers(say(400, "y".repeat(Answer.MAX_BODY)));
        answer = sender.send(post(register.url()));
        assertThat(answer.body()).hasSize(Answer.MAX_BODY);
        assertThat(answer.whole()).isTrue();
    }

    @Test
    void usesItsConnectionAgainAfterAnAnswerOfAnyKind() throws IOException {
        for (int i = 0; i < 50; i++) {
            register.answers(say(i % 2 == 0 ? 500 : 201, "{\"a\":1}", "Content-Type", "application/json"));
            sender.send(post(register.url()));
        }
        assertThat(sender.connections()).isEqualTo(1);
    }

    @Test
    void failsOnceWhenTheConnectionIsBrokenAtAnyMoment() throws IOException {
        for (Moment moment : EnumSet.complementOf(EnumSet.of(Moment.NEVER))) {
            try (Breaking server = new Breaking(moment)) {
                if (moment == Moment.IN_RESPONSE_BODY) {
                    Answer answer = sender.send(post(server.url()));
                    assertThat(answer.status()).isEqualTo(500);
                    assertThat(answer.whole()).isFalse();
                } else {
                    assertThatThrownBy(() -> sender.send(post(server.url())))
                            .as(moment.name())
                            .isInstanceOf(IOException.class)
                            .satisfies(e -> assertThat(
                                            Failures.outcome((IOException) e).mayHaveArrived())
                                    .isTrue());
                }
                assertThat(server.accepted.get()).as(moment.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void givesUpOnASilentServerInTime() throws IOException {
        try (Breaking server = new Breaking(Moment.NEVER)) {
            assertThatThrownBy(() -> sender.send(post(server.url()))).isInstanceOf(IOException.class);
            assertThat(server.accepted.get()).isEqualTo(1);
        }
    }

    @Test
    void knowsThatNothingArrivedWhereNobodyListens() throws IOException {
        String url = register.url();
        register.close();
        assertThatThrownBy(() -> sender.send(post(url)))
                .isInstanceOf(ConnectException.class)
                .satisfies(e -> assertThat(Failures.outcome((IOException) e).mayHaveArrived())
                        .isFalse());
    }

    @Test
    void showsNothingOfWhatTheOtherSideSentInItsReasons() {
        assertThat(Failures.reason(new IOException("Unexpected status line: " + Acties.BSN)))
                .isEqualTo("IOException");
        assertThat(Failures.reason(new UnknownHostException("register.example.nl")))
                .isEqualTo("UnknownHostException: register.example.nl");
    }

    @Test
    void asksNothingOfTheApplicationsProxySelectorAndAuthenticator() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        List<Object> asked = new CopyOnWriteArrayList<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                asked.add(uri);
            }
        });
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                asked.add("authenticator");
                return null;
            }
        });
        try {
            register.answers(say(401, "", "WWW-Authenticate", "Basic realm=x"));
            HttpSender fresh = new HttpSender(settings);
            fresh.send(post(register.url()));
            fresh.close();
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
            Authenticator.setDefault(null);
        }
    }

    @Test
    void looksTheRegisterUpAgainWhenItsConnectionIsTooOld() throws IOException {
        List<InetAddress> addresses = new CopyOnWriteArrayList<>();
        AtomicInteger lookups = new AtomicInteger();
        addresses.add(loopback(1));
        HttpSender aging = new HttpSender(
                settings,
                host -> {
                    lookups.incrementAndGet();
                    return List.copyOf(addresses);
                },
                clock::get);
        String url = "http://register.test:" + register.port();
        aging.send(post(url));
        aging.send(post(url));
        assertThat(lookups.get()).isEqualTo(1);
        clock.addAndGet(settings.maxConnectionAge().toNanos());
        aging.send(post(url));
        assertThat(lookups.get()).isEqualTo(2);
        aging.close();
    }

    @Test
    void triesAllAddressesOfTheRegister() throws IOException {
        HttpSender two = new HttpSender(settings, host -> List.of(loopback(2), loopback(1)), clock::get);
        assertThat(two.send(post("http://register.test:" + register.port())).status())
                .isEqualTo(201);
        assertThat(register.got()).hasSize(1);
        two.close();
    }

    private static InetAddress loopback(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private static OutgoingRequest post(String url) {
        byte[] body = "xé-bodyx".getBytes(StandardCharsets.UTF_8);
        return OutgoingRequest.post(url, Map.of("Idempotency-Key", "k"), "application/json", body, 1, body.length - 2);
    }

    /** When a connection is broken off. */
    enum Moment {
        AT_ONCE,
        AFTER_REQUEST,
        IN_RESPONSE_HEAD,
        IN_RESPONSE_BODY,
        NEVER
    }

    /** A server that breaks connections, with a reset. */
    private static final class Breaking implements AutoCloseable {

        final AtomicInteger accepted = new AtomicInteger();
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private final Moment moment;

        Breaking(Moment moment) throws IOException {
            this.moment = moment;
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort();
        }

        private void serve() {
            try {
                while (true) {
                    Socket socket = server.accept();
                    accepted.incrementAndGet();
                    open.add(socket);
                    socket.setSoLinger(true, 0);
                    if (moment != Moment.AT_ONCE) {
                        read(socket);
                    }
                    if (moment == Moment.IN_RESPONSE_HEAD) {
                        write(socket, "HTTP/1.1 201 Cre");
                    } else if (moment == Moment.IN_RESPONSE_BODY) {
                        write(socket, "HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\n<half");
                        // An orderly end, so that the half that was sent is not thrown away by a reset.
                        socket.setSoLinger(false, 0);
                    }
                    if (moment != Moment.NEVER) {
                        socket.close();
                    }
                }
            } catch (IOException e) {
                // The test is over.
                assertThat(server.isClosed()).isTrue();
            }
        }

        private static void read(Socket socket) throws IOException {
            byte[] buffer = new byte[4096];
            StringBuilder text = new StringBuilder();
            while (!text.toString().endsWith("-body")) {
                int read = socket.getInputStream().read(buffer);
                text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        }

        private static void write(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
