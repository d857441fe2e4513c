package nl.gemeente.proef.spring;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.gemeente.proef.spring.dienst.Archief;
import nl.gemeente.proef.spring.dienst.Balie;
import nl.gemeente.proef.spring.dienst.Brievendienst;
import nl.gemeente.proef.spring.dienst.Bronnen;
import nl.gemeente.proef.spring.jdbc.BurgerRepository;
import nl.gemeente.proef.spring.jdbc.PersoonDao;
import nl.gemeente.proef.spring.jpa.Inwoner;
import nl.gemeente.proef.spring.jpa.InwonerRepository;
import nl.gemeente.proef.spring.jpa.SqlTeller;
import nl.gemeente.proef.spring.mybatis.InwonerMapper;
import nl.gemeente.proef.spring.web.InwonerClient;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Calls every method, and prints of each what came of it and how many statements Hibernate sent for it. */
final class Proeven {

    private static final String BSN = "2308572";

    private final ApplicationContext context;
    private final InwonerRepository inwoners;
    private final Balie balie;

    Proeven(ApplicationContext context) {
        this.context = context;
        this.inwoners = context.getBean(InwonerRepository.class);
        this.balie = context.getBean(Balie.class);
        SqlTeller.aantal();
    }

    void gegevenstoegang() {
        jpa();
        relaties();
        BurgerRepository burgers = context.getBean(BurgerRepository.class);
        stap("jdbc findByBsn", () -> burgers.findByBsn(BSN).isPresent());
        stap("jdbc query", () -> burgers.metNaam("Jansen").size());
        stap("jdbc findById", () -> burgers.findById(1L).isPresent());
        PersoonDao dao = context.getBean(PersoonDao.class);
        stap("jdbctemplate zoek", () -> dao.zoekOpNaam("Jansen").size());
        stap("jdbctemplate wijzig", () -> dao.wijzigNaam(BSN, "Vriesema"));
        InwonerMapper mapper = context.getBean(InwonerMapper.class);
        stap("mybatis annotatie", () -> mapper.opBsn(BSN).naam());
        stap("mybatis xml", () -> mapper.opNaam("Jansen").size());
        stap("mybatis default", () -> mapper.eerste("Jansen").naam());
        stap("mybatis wijzig", () -> mapper.wijzig(new Persoon(BSN, "Vriesema")));
    }

    private void jpa() {
        stap("jpa findByBsn", () -> inwoners.findByBsn(BSN).isPresent());
        stap("jpa findByBsn niemand", () -> inwoners.findByBsn("6235489").isPresent());
        stap("jpa lijst", () -> inwoners.findByNaamOrderById("Jansen").size());
        stap("jpa page", () -> inwoners.findByNaamStartingWithOrderById("Jan", PageRequest.of(0, 1))
                .getTotalElements());
        stap("jpa slice", () -> inwoners.findByNaamEndingWithOrderById("sen", PageRequest.of(0, 1))
                .hasNext());
        stap(
                "jpa streamable",
                () -> inwoners.findByNaamIsOrderById("Jansen").stream().count());
        stap(
                "jpa stream",
                () -> context.getBean(TransactionTemplate.class).execute(status -> {
                    try (Stream<Inwoner> stream = inwoners.readByNaamOrderById("Jansen")) {
                        return stream.map(Inwoner::getId).toList();
                    }
                }));
        stap("jpa query", () -> inwoners.zoekMetQuery(BSN) != null);
        stap("jpa projectie", () -> inwoners.findByNaamContainingOrderById("riese")
                .size());
        stap("jpa dto", () -> inwoners.findByNaamLikeOrderById("Vrie%", Persoon.class)
                .size());
        stap("jpa fragment", () -> inwoners.zoekVrij("Jansen").size());
        stap("jpa default", () -> inwoners.jansens().size());
        stap("jpa findById", () -> inwoners.findById(1L).isPresent());
        stap("jpa findAll", () -> inwoners.findAll().size());
        stap("jpa save", () -> inwoners.save(new Inwoner("6235489", "Nieuw")).getNaam());
        stap("jpa delete", () -> {
            inwoners.delete(inwoners.findByNaamOrderById("Nieuw").get(0));
            return inwoners.count();
        });
        stap("jpa annotatie", () -> inwoners.countByBsn(BSN));
    }

    /** An entity of which nothing late has been loaded, as argument and as result. */
    private void relaties() {
        stap("jpa relaties", () -> context.getBean(TransactionTemplate.class).execute(status -> {
            Inwoner kind = inwoners.getReferenceById(3L);
            Inwoner gevonden = inwoners.findByBsn("5872525").orElseThrow();
            return kind.getId() + " " + inwoners.save(gevonden).getId();
        }));
    }

    /** Rules on a repository: what is left in the database after a refusal. */
    void weigeringen() {
        stap("opslaan", () -> inwoners.saveAndFlush(new Inwoner("6235489", "Een")).getNaam());
        stap("opslaan in de repository", () -> inwoners.saveAllAndFlush(List.of(new Inwoner("6235489", "Twee")))
                .size());
        stap("geweigerd in een dienst", () -> balie.registreerStil("", "Dienst").getNaam());
        stap("geweigerd in een dienst, over", () -> inwoners.countByNaam("Dienst"));
        stap("geweigerd om de repository", () -> inwoners.saveAndFlush(new Inwoner("", "Buiten"))
                .getNaam());
        stap("geweigerd om de repository, over", () -> inwoners.countByNaam("Buiten"));
        stap("geweigerd in de repository", () -> inwoners.saveAllAndFlush(List.of(new Inwoner("", "Binnen")))
                .size());
        stap("geweigerd in de repository, over", () -> inwoners.countByNaam("Binnen"));
    }

    void advies() throws Exception {
        stap("transactie", () -> balie.registreer("6235489", "Nieuw").getNaam());
        stap("geweigerd na transactie", () -> balie.registreer("", "Geweigerd").getNaam());
        stap("geweigerd in de database", () -> inwoners.findByNaamContainingOrderById("Geweigerd")
                .size());
        stap("cache gevuld", () -> balie.zoek(BSN).getNaam());
        stap("cache geraakt", () -> balie.zoek(BSN).getNaam());
        stap("poging vooraf", () -> balie.wankelAdres(BSN));
        stap("poging achteraf", () -> balie.wankeleInwoner(BSN).getNaam());
        stap("verboden vooraf", () -> balie.leesAdres(BSN));
        stap("verboden achteraf", () -> balie.leesInwoner(BSN).getNaam());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("balie", "geheim", "ROLE_BALIE"));
        stap("toegestaan vooraf", () -> balie.leesAdres("9358297"));
        stap("toegestaan achteraf", () -> balie.leesInwoner("9358297").getNaam());
        stap("alles", () -> balie.alles(BSN).getNaam());
        stap("alles uit de cache", () -> balie.alles(BSN).getNaam());
        stap("jdk-proxy", () -> context.getBean(Archief.class).lees(BSN).size());
        stap("configuratie", () -> context.getBean(Bronnen.class).lees("9358297").naam());
        Brievendienst brieven = context.getBean(Brievendienst.class);
        stap("async", () -> {
            brieven.verstuur(BSN);
            return brieven.wacht();
        });
    }

    void web() {
        String poort = context.getEnvironment().getRequiredProperty("local.server.port");
        RestClient http =
                RestClient.builder().baseUrl("http://127.0.0.1:" + poort).build();
        InwonerClient client = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http))
                .build()
                .createClient(InwonerClient.class);
        stap("web", () -> client.haal(BSN).naam());
        stap("web antwoord", () -> client.haalAntwoord("9358297").naam());
    }

    private static void stap(String naam, Callable<Object> werk) {
        String uitkomst;
        try {
            uitkomst = String.valueOf(werk.call());
        } catch (Exception e) {
            uitkomst = e.getClass().getSimpleName();
        }
        System.out.println(naam + ": " + uitkomst + " (" + SqlTeller.aantal() + " sql)");
    }
}
