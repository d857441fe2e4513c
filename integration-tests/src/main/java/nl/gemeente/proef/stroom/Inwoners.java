package nl.gemeente.proef.stroom;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data access whose result is read lazily. */
final class Inwoners {

    /** Somebody. */
    static final class Inwoner {

        private final String bsn;

        Inwoner(int bsn) {
            this.bsn = Integer.toString(bsn);
        }

        String bsn() {
            return bsn;
        }
    }

    /** Nobody is found twice. */
    Stream<Inwoner> zoek(int eerste, int aantal) {
        return IntStream.range(eerste, eerste + aantal).mapToObj(Inwoner::new);
    }
}
