package nl.gemeente.burgerzaken;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a {@link Melding}: as a problem to callers of the API, as a page to people. */
@ControllerAdvice
class Foutafhandeling {

    @ExceptionHandler
    Object toon(Melding melding, HttpServletRequest request) {
        if (request.getServletPath().startsWith("/api/")) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(melding.status(), melding.getMessage()))
                    .build();
        }
        return new ModelAndView("melding", Map.of("tekst", melding.getMessage()), melding.status());
    }
}
