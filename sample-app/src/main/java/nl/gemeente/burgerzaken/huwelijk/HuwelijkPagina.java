package nl.gemeente.burgerzaken.huwelijk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of a huwelijk. */
@Controller
@RequestMapping("/huwelijken")
class HuwelijkPagina {

    private final Huwelijken huwelijken;

    HuwelijkPagina(Huwelijken huwelijken) {
        this.huwelijken = huwelijken;
    }

    @GetMapping
    String toonIntake() {
        return "huwelijk/intake";
    }

    @PostMapping
    String intake(@RequestParam List<String> partners, @RequestParam LocalDate datum) {
        return "redirect:/huwelijken/" + huwelijken.intake(new Intake(partners, datum)) + "/getuigen";
    }

    @GetMapping("/{zaakId}/getuigen")
    String toonGetuigen(@PathVariable UUID zaakId) {
        huwelijken.eisOpen(zaakId);
        return "huwelijk/getuigen";
    }

    @PostMapping("/{zaakId}/getuigen")
    String voerGetuigenOp(@PathVariable UUID zaakId, @RequestParam List<String> getuigen) {
        huwelijken.voerGetuigenOp(
                zaakId,
                new Getuigen(
                        getuigen.stream().filter(getuige -> !getuige.isBlank()).toList()));
        return "redirect:/huwelijken/" + zaakId + "/verwantschapscontrole";
    }

    @GetMapping("/{zaakId}/verwantschapscontrole")
    String toonControle(@PathVariable UUID zaakId) {
        huwelijken.eisOpen(zaakId);
        return "huwelijk/controle";
    }

    @PostMapping("/{zaakId}/verwantschapscontrole")
    ModelAndView controleerVerwantschap(@PathVariable UUID zaakId) {
        return new ModelAndView("huwelijk/uitkomst", Map.of("controle", huwelijken.controleerVerwantschap(zaakId)));
    }
}
