package nl.verwerkingenlogging.register.api;

import nl.verwerkingenlogging.register.config.RegisterProperties;
import nl.verwerkingenlogging.register.security.TokenRegister;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands in front of the functions, from the outside in: Tomcat's own errors, the headers of every answer, authentication. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(RegisterProperties properties) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            // The host adds a valve of this class by itself unless it finds one, and would find no constructor.
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ContainerErrors(properties.apiVersion()));
        });
    }

    @Bean
    FilterRegistrationBean<CommonHeaders> commonHeaders(RegisterProperties properties) {
        FilterRegistrationBean<CommonHeaders> registration =
                new FilterRegistrationBean<>(new CommonHeaders(properties.apiVersion()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Authentication> authentication(TokenRegister tokens) {
        FilterRegistrationBean<Authentication> registration = new FilterRegistrationBean<>(new Authentication(tokens));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
