package nl.verwerkingenlogging.register.page;

import jakarta.servlet.http.HttpServletResponse;
import nl.verwerkingenlogging.register.storage.ActieQueries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Shows the newest actions to a developer, without a token and whatever their vertrouwelijkheid: for fictitious persons only, and therefore not there
 * unless the profile asks for it.
 */
@Controller
@Profile("development")
class DevelopmentPage implements WebMvcConfigurer {

    private static final String PATH = "/ontwikkeling";
    private static final int LIMIT = 100;

    private final ActieQueries queries;

    DevelopmentPage(ActieQueries queries) {
        this.queries = queries;
    }

    @GetMapping(PATH)
    String newest(Model model, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("limit", LIMIT);
        model.addAttribute(
                "regels", queries.nieuwste(LIMIT).stream().map(Regel::van).toList());
        return "ontwikkeling";
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", PATH);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATH + "/*.css").addResourceLocations("classpath:/development/");
    }
}
