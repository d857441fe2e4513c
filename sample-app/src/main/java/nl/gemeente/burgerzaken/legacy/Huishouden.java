package nl.gemeente.burgerzaken.legacy;

import java.util.ArrayList;
import java.util.List;

/** A person who wants to move, and who else lives at the same address. */
public class Huishouden {

    private final Persoon aanvrager;
    private final List<Persoon> medebewoners = new ArrayList<Persoon>();

    /**
     * Makes a household of one.
     *
     * @param aanvrager who wants to move
     */
    public Huishouden(Persoon aanvrager) {
        this.aanvrager = aanvrager;
    }

    /**
     * Gives the person who wants to move.
     *
     * @return who wants to move
     */
    public Persoon getAanvrager() {
        return aanvrager;
    }

    /**
     * Gives who else lives there.
     *
     * @return the others; changes to it are kept
     */
    public List<Persoon> getMedebewoners() {
        return medebewoners;
    }
}
