package nl.gemeente.proef.bibliotheken.klassiek;

/** Makes DAOs by the names of their classes. */
public final class DAOFactory {

    private static DAOFactory instance;

    private final String implementatie =
            System.getProperty("proef.dao", DAOFactory.class.getPackageName() + ".PersoonDAOImpl");

    private DAOFactory() {}

    /**
     * The only one.
     *
     * @return the factory
     */
    public static synchronized DAOFactory getInstance() {
        if (instance == null) {
            instance = new DAOFactory();
        }
        return instance;
    }

    /**
     * The DAO for persons.
     *
     * @return a new one
     * @throws ReflectiveOperationException when it cannot be made
     */
    public PersoonDAO getPersoonDAO() throws ReflectiveOperationException {
        return Class.forName(implementatie)
                .asSubclass(PersoonDAO.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
