package nl.gemeente.proef.onderschepping;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Data access behind an interface. */
public interface Adresbron {

    /**
     * Reads an address.
     *
     * @param bsn whose
     * @return the address
     */
    String adresVan(String bsn);

    /**
     * Reads a former address, in every implementation the same way.
     *
     * @param bsn whose
     * @return the address
     */
    default String vorigAdresVan(String bsn) {
        return "Oude Gracht 1";
    }

    /**
     * Puts a proxy before a source, as a container does for transactions.
     *
     * @param bron the source
     * @return a proxy that passes every call on
     */
    static Adresbron metTransactie(Adresbron bron) {
        return (Adresbron) Proxy.newProxyInstance(
                Adresbron.class.getClassLoader(), new Class<?>[] {Adresbron.class}, (proxy, method, args) -> {
                    try {
                        return method.invoke(bron, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
