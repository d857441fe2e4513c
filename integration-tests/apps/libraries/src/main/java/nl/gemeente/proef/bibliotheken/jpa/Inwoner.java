package nl.gemeente.proef.bibliotheken.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A person with relations that are loaded late. Whoever turns it into text fails. */
@Entity
public class Inwoner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String bsn;

    private String naam;

    @ManyToOne(fetch = FetchType.LAZY)
    private Inwoner ouder;

    @OneToMany(mappedBy = "ouder", fetch = FetchType.LAZY)
    private List<Inwoner> kinderen = new ArrayList<>();

    /** For JPA. */
    protected Inwoner() {}

    /**
     * Makes a person that is not stored yet.
     *
     * @param bsn the identifier
     * @param naam the name
     */
    public Inwoner(String bsn, String naam) {
        this.bsn = bsn;
        this.naam = naam;
    }

    /**
     * The key.
     *
     * @return the key, or null when not stored
     */
    public Long getId() {
        return id;
    }

    /**
     * Who it is.
     *
     * @return the identifier
     */
    public String getBsn() {
        return bsn;
    }

    /**
     * The name.
     *
     * @return the name
     */
    public String getNaam() {
        return naam;
    }

    /**
     * A parent.
     *
     * @return the parent, as a proxy until it is looked at, or null
     */
    public Inwoner getOuder() {
        return ouder;
    }

    /**
     * The children.
     *
     * @return the children, loaded when looked at
     */
    public List<Inwoner> getKinderen() {
        return kinderen;
    }

    @Override
    public String toString() {
        throw new IllegalStateException("An entity was turned into text");
    }
}
