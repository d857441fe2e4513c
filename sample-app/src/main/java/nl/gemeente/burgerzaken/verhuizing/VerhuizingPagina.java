package nl.gemeente.burgerzaken.verhuizing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gemeente.burgerzaken.Zoekvraag;
import nl.gemeente.burgerzaken.legacy.Adres;
import nl.gemeente.burgerzaken.legacy.Huishouden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of a verhuizing. */
@Controller
@RequestMapping("/verhuizingen")
class VerhuizingPagina {

    private final Verhuizingen verhuizingen;

    VerhuizingPagina(Verhuizingen verhuizingen) {
        this.verhuizingen = verhuizingen;
    }

    @PostMapping
    String begin() {
        return "redirect:/verhuizingen/" + verhuizingen.begin();
    }

    @GetMapping("/{zaakId}")
    String toonZoekscherm(@PathVariable UUID zaakId) {
        verhuizingen.eisOpen(zaakId);
        return "verhuizing/zoeken";
    }

    @PostMapping("/{zaakId}/zoeken")
    ModelAndView zoek(
            @PathVariable UUID zaakId, @RequestParam String achternaam, @RequestParam LocalDate geboortedatum) {
        return new ModelAndView(
                "verhuizing/gevonden",
                Map.of("personen", verhuizingen.zoek(zaakId, new Zoekvraag(achternaam, geboortedatum))));
    }

    @PostMapping("/{zaakId}/selectie")
    ModelAndView selecteer(@PathVariable UUID zaakId, @RequestParam String bsn) {
        return nieuwAdres(new Huishouden(verhuizingen.selecteer(zaakId, bsn)), false);
    }

    @PostMapping("/{zaakId}/persoon")
    ModelAndView toon(@PathVariable UUID zaakId, @RequestParam String bsn) {
        return nieuwAdres(new Huishouden(verhuizingen.toon(zaakId, bsn)), false);
    }

    @PostMapping("/{zaakId}/huishouden")
    ModelAndView toonHuishouden(@PathVariable UUID zaakId, @RequestParam String bsn) {
        return nieuwAdres(verhuizingen.toonHuishouden(zaakId, bsn), true);
    }

    @PostMapping("/{zaakId}/registratie")
    String registreer(
            @PathVariable UUID zaakId,
            @RequestParam String bsn,
            @RequestParam(required = false) List<String> medebewoners,
            @ModelAttribute Adres adres) {
        verhuizingen.registreer(zaakId, new Verhuizing(bsn, medebewoners, adres));
        return "redirect:/verhuizingen/" + zaakId + "/geregistreerd";
    }

    @GetMapping("/{zaakId}/geregistreerd")
    ModelAndView toonGeregistreerd(@PathVariable UUID zaakId) {
        return new ModelAndView("verhuizing/geregistreerd", Map.of("zaakId", zaakId));
    }

    private static ModelAndView nieuwAdres(Huishouden huishouden, boolean medebewonersGetoond) {
        return new ModelAndView(
                "verhuizing/nieuw-adres", Map.of("huishouden", huishouden, "medebewonersGetoond", medebewonersGetoond));
    }
}
