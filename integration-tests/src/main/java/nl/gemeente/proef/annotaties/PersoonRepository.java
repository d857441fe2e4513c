package nl.gemeente.proef.annotaties;

import java.lang.reflect.Proxy;
import java.util.List;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;

/** As Spring Data: annotations on an interface that only a JDK proxy implements. */
public interface PersoonRepository {

    /**
     * Searches.
     *
     * @param naam what the name begins with
     * @return who was found
     */
    @Verwerking(verwerkingsactiviteit = "proef", actieNaam = "Zoeken personen")
    @Betrokkene(objectId = "resultaat[*].bsn", betrokkenheid = "Getoond in zoekresultaat")
    List<Persoon> zoek(String naam);

    /**
     * Reads.
     *
     * @param bsn who
     * @return the person
     */
    @OphalenPersoonsgegevens
    Persoon lees(@Betrokkene String bsn);

    /**
     * Makes one as Spring Data does.
     *
     * @return a JDK proxy
     */
    static PersoonRepository maak() {
        return (PersoonRepository) Proxy.newProxyInstance(
                PersoonRepository.class.getClassLoader(),
                new Class<?>[] {PersoonRepository.class},
                (proxy, method, args) -> method.getName().equals("zoek")
                        ? List.of(new Persoon("2308572"), new Persoon("9358297"))
                        : new Persoon((String) args[0]));
    }
}
