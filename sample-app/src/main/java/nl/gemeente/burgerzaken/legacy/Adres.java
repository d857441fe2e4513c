package nl.gemeente.burgerzaken.legacy;

/** An address in the Netherlands. */
public class Adres {

    private String straat;
    private String huisnummer;
    private String postcode;
    private String woonplaats;

    /**
     * Gives the street.
     *
     * @return the street
     */
    public String getStraat() {
        return straat;
    }

    /**
     * Sets the street.
     *
     * @param straat the street
     */
    public void setStraat(String straat) {
        this.straat = straat;
    }

    /**
     * Gives the house number with its additions.
     *
     * @return the house number
     */
    public String getHuisnummer() {
        return huisnummer;
    }

    /**
     * Sets the house number.
     *
     * @param huisnummer the house number with its additions
     */
    public void setHuisnummer(String huisnummer) {
        this.huisnummer = huisnummer;
    }

    /**
     * Gives the postal code.
     *
     * @return four digits and two letters
     */
    public String getPostcode() {
        return postcode;
    }

    /**
     * Sets the postal code.
     *
     * @param postcode four digits and two letters
     */
    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    /**
     * Gives the town.
     *
     * @return the town
     */
    public String getWoonplaats() {
        return woonplaats;
    }

    /**
     * Sets the town.
     *
     * @param woonplaats the town
     */
    public void setWoonplaats(String woonplaats) {
        this.woonplaats = woonplaats;
    }
}
