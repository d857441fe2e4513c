package nl.gemeente.proef.spring.dienst;

import java.util.List;
import nl.gemeente.proef.spring.Persoon;
import org.springframework.transaction.annotation.Transactional;

/** A service with an interface, so that Spring can make a JDK proxy of it. */
public interface Archief {

    /** Reads what was kept. */
    List<Persoon> lees(String bsn);

    /** The implementation; the application asks for a JDK proxy. */
    class InGeheugen implements Archief {

        /** {@inheritDoc} */
        @Override
        @Transactional
        public List<Persoon> lees(String bsn) {
            return List.of(new Persoon(bsn, "Vriesema"));
        }
    }
}
