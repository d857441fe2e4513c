package nl.gemeente.proef.onderschepping;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/** Data access of which there is only an interface, as with Spring Data: what implements it is made at run time. */
public interface InwonerRepository {

    /**
     * Finds by name.
     *
     * @param naam what the name begins with
     * @return who was found
     */
    List<Inwoner> zoekOpNaam(String naam);

    /**
     * Finds one.
     *
     * @param bsn who
     * @return the inhabitant
     */
    Optional<Inwoner> zoekOpBsn(String bsn);

    /**
     * Counts, which touches nobody.
     *
     * @return the number of inhabitants
     */
    long aantal();

    /**
     * Makes one as Spring Data does.
     *
     * @return a JDK proxy
     */
    static InwonerRepository maak() {
        InvocationHandler handler = (proxy, method, args) -> switch (method.getName()) {
            case "zoekOpNaam" -> List.of(Inwoner.met("2308572"), Inwoner.met("9358297"));
            case "zoekOpBsn" -> Optional.of(Inwoner.met((String) args[0]));
            case "aantal" -> 2L;
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (InwonerRepository) Proxy.newProxyInstance(
                InwonerRepository.class.getClassLoader(), new Class<?>[] {InwonerRepository.class}, handler);
    }
}
