package nl.gemeente.proef.bibliotheken.klassiek;

import java.io.Serializable;

/** A value object with fields that everybody may touch. */
public class PersoonVO implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The identifier. */
    public String strBsn;

    /** The name. */
    public String strNaam;
}
