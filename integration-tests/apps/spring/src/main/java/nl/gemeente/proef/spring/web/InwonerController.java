package nl.gemeente.proef.spring.web;

import nl.gemeente.proef.spring.Persoon;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers over HTTP. */
@RestController
class InwonerController {

    /** With the person as answer. */
    @GetMapping("/inwoners/{bsn}")
    Persoon toon(@PathVariable("bsn") String bsn) {
        return new Persoon(bsn, "Vriesema");
    }

    /** With the person in an answer of Spring. */
    @GetMapping("/antwoorden/{bsn}")
    ResponseEntity<Persoon> antwoord(@PathVariable("bsn") String bsn) {
        return ResponseEntity.ok(new Persoon(bsn, "Vriesema"));
    }
}
