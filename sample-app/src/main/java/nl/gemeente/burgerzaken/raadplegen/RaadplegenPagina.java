package nl.gemeente.burgerzaken.raadplegen;

import java.time.LocalDate;
import java.util.Map;
import nl.gemeente.burgerzaken.Zoekvraag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The start page, and the screens to look somebody up. */
@Controller
class RaadplegenPagina {

    private final Raadplegen raadplegen;

    RaadplegenPagina(Raadplegen raadplegen) {
        this.raadplegen = raadplegen;
    }

    @GetMapping("/")
    String start() {
        return "start";
    }

    @PostMapping("/personen/zoeken")
    ModelAndView zoek(@RequestParam String achternaam, @RequestParam LocalDate geboortedatum) {
        return new ModelAndView(
                "raadplegen/gevonden", Map.of("personen", raadplegen.zoek(new Zoekvraag(achternaam, geboortedatum))));
    }

    @PostMapping("/personen/tonen")
    ModelAndView toon(@RequestParam String bsn) {
        return new ModelAndView("raadplegen/persoon", Map.of("beeld", raadplegen.toon(bsn)));
    }
}
