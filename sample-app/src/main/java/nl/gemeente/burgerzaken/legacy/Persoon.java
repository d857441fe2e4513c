package nl.gemeente.burgerzaken.legacy;

import java.time.LocalDate;

/** The NAW data of a person. */
public class Persoon {

    private String bsn;
    private String voornamen;
    private String achternaam;
    private LocalDate geboortedatum;
    private Adres adres;

    /**
     * Gives the burgerservicenummer.
     *
     * @return the burgerservicenummer
     */
    public String getBsn() {
        return bsn;
    }

    /**
     * Sets the burgerservicenummer.
     *
     * @param bsn the burgerservicenummer
     */
    public void setBsn(String bsn) {
        this.bsn = bsn;
    }

    /**
     * Gives the first names.
     *
     * @return the first names
     */
    public String getVoornamen() {
        return voornamen;
    }

    /**
     * Sets the first names.
     *
     * @param voornamen the first names
     */
    public void setVoornamen(String voornamen) {
        this.voornamen = voornamen;
    }

    /**
     * Gives the surname.
     *
     * @return the surname
     */
    public String getAchternaam() {
        return achternaam;
    }

    /**
     * Sets the surname.
     *
     * @param achternaam the surname
     */
    public void setAchternaam(String achternaam) {
        this.achternaam = achternaam;
    }

    /**
     * Gives the date of birth.
     *
     * @return the date of birth
     */
    public LocalDate getGeboortedatum() {
        return geboortedatum;
    }

    /**
     * Sets the date of birth.
     *
     * @param geboortedatum the date of birth
     */
    public void setGeboortedatum(LocalDate geboortedatum) {
        this.geboortedatum = geboortedatum;
    }

    /**
     * Gives the address where the person lives.
     *
     * @return the address
     */
    public Adres getAdres() {
        return adres;
    }

    /**
     * Sets the address.
     *
     * @param adres where the person lives
     */
    public void setAdres(Adres adres) {
        this.adres = adres;
    }
}
