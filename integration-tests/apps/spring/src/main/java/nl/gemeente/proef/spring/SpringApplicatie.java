package nl.gemeente.proef.spring;

import javax.sql.DataSource;
import nl.gemeente.proef.spring.dienst.Archief;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.retry.annotation.EnableRetry;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Starts, does everything once, and prints {@code gereed} at the end. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableCaching
@EnableAsync
@EnableRetry
@EnableMethodSecurity
@MapperScan("nl.gemeente.proef.spring.mybatis")
public class SpringApplicatie {

    /**
     * Runs.
     *
     * @param args none
     * @throws Exception when something goes otherwise than planned
     */
    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(SpringApplicatie.class, args)) {
            Proeven proeven = new Proeven(context);
            proeven.gegevenstoegang();
            proeven.advies();
            proeven.weigeringen();
            proeven.web();
        }
        System.out.println("gereed");
    }

    @Bean
    CacheManager caches() {
        return new ConcurrentMapCacheManager();
    }

    @Bean
    SqlSessionFactory mybatis(DataSource bron) throws Exception {
        SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
        factory.setDataSource(bron);
        return factory.getObject();
    }

    @Bean
    Archief archief(TransactionInterceptor transacties) {
        ProxyFactory proxy = new ProxyFactory(new Archief.InGeheugen());
        proxy.addAdvice(transacties);
        return (Archief) proxy.getProxy();
    }
}
