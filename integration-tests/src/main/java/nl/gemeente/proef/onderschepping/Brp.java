package nl.gemeente.proef.onderschepping;

/** The ordinary source of addresses, and one that builds on it. */
public class Brp implements Adresbron {

    @Override
    public String adresVan(String bsn) {
        return "Dorpsstraat 1";
    }

    /** Calls what it overrides. */
    public static final class MetLogregel extends Brp {

        @Override
        public String adresVan(String bsn) {
            return super.adresVan(bsn) + ".";
        }
    }
}
