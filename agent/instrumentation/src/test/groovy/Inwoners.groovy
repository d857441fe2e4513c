package nl.verwerkingenlogging.agent.instrumentation.fixture

class GroovyInwoner {
    String bsn
    List<GroovyInwoner> kinderen = []
    def anders = [nummer: '2308572']
}

class GroovyDao {
    def zoek(String bsn) { new GroovyInwoner(bsn: bsn) }

    def zoek(String bsn, int jaar) { new GroovyInwoner(bsn: bsn) }

    def metStandaard(String bsn, int jaar = 2008) { new GroovyInwoner(bsn: bsn) }

    static eerste(bsn) { new GroovyInwoner(bsn: bsn) }

    def alle(List<String> bsns) { bsns.collect { een(it) } }

    private een(String bsn) { new GroovyInwoner(bsn: bsn) }

    def methodMissing(String naam, argumenten) { new GroovyInwoner(bsn: argumenten[0]) }
}

trait Bewaring {
    def bewaar(String bsn) { new GroovyInwoner(bsn: bsn) }
}

class Archiefkast implements Bewaring {}

class GroovyProef {
    static dynamisch(String bsn) {
        def dao = new GroovyDao()
        dao.zoek(bsn)
    }

    static opNaam(String bsn) {
        def dao = new GroovyDao()
        dao."${'zo' + 'ek'}"(bsn, 2008)
    }

    static standaard(String bsn) { new GroovyDao().metStandaard(bsn) }

    static statisch(String bsn) { GroovyDao.eerste(bsn) }

    static sluiting(String bsn, String ook) { new GroovyDao().alle([bsn, ook]) }

    static eigenschap(String bsn) { new GroovyInwoner(bsn: bsn).bsn }

    static kenmerk(String bsn) { new Archiefkast().bewaar(bsn) }

    static onbekend(String bsn) { new GroovyDao().zoekOveral(bsn) }
}
