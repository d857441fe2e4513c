package nl.gemeente.burgerzaken.verhuizing;

import javax.sql.DataSource;
import nl.gemeente.burgerzaken.legacy.PersoonDao;
import nl.gemeente.burgerzaken.legacy.VerhuizingDao;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the classes of 2008, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class LegacyConfiguratie {

    @Bean
    PersoonDao persoonDao(DataSource dataSource) {
        return new PersoonDao(dataSource);
    }

    @Bean
    VerhuizingDao verhuizingDao(DataSource dataSource) {
        return new VerhuizingDao(dataSource);
    }
}
