package nl.verwerkingenlogging.register.api;

import nl.verwerkingenlogging.register.security.ForbiddenException;
import nl.verwerkingenlogging.register.storage.KeyReusedException;
import nl.verwerkingenlogging.register.validation.IdempotencyKeyReader;
import nl.verwerkingenlogging.register.validation.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns everything that can go wrong inside Spring into a {@link Fout} (rules B-09, B-10). */
@RestControllerAdvice
class ApiExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionHandler.class);
    private static final MediaType PROBLEM = MediaType.parseMediaType(Fout.MEDIA_TYPE);
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<byte[]> invalid(InvalidInputException e) {
        return answer(Fout.invalid(e.invalidParams()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> keyReused(KeyReusedException e) {
        return invalid(IdempotencyKeyReader.otherBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> forbidden(ForbiddenException e) {
        return answer(Fout.of(FoutSoort.PERMISSION_DENIED, e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedException e) {
        return answer(Fout.of(e.soort(), e.getMessage()));
    }

    @ExceptionHandler({NotFoundException.class, NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<byte[]> notFound() {
        return answer(Fout.of(FoutSoort.NOT_FOUND, "There is nothing here."));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        return answer(
                Fout.of(FoutSoort.METHOD_NOT_ALLOWED, "This resource does not know that method."), e.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unsupportedMediaType(HttpMediaTypeNotSupportedException e) {
        return answer(Fout.of(FoutSoort.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json."), e.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        return answer(Fout.of(FoutSoort.NOT_ACCEPTABLE, "The answer is application/json."));
    }

    /** A lock that was not free in time, or no connection: trying again is the right thing to do, so it must not look like a fault. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<byte[]> unavailable(Exception e) {
        Fout fout = Fout.of(FoutSoort.UNAVAILABLE, "The register cannot take this now.");
        LOG.warn("{}: {}", fout.instance(), Incident.describe(e));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer(fout, headers);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> error(Exception e) {
        Fout fout =
                Fout.of(FoutSoort.ERROR, "The register failed. Its log has more, under the instance of this error.");
        LOG.error("{}: {}", fout.instance(), Incident.describe(e));
        return answer(fout);
    }

    private static ResponseEntity<byte[]> answer(Fout fout) {
        return answer(fout, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<byte[]> answer(Fout fout, HttpHeaders headers) {
        return ResponseEntity.status(fout.status())
                .headers(headers)
                .contentType(PROBLEM)
                .body(FoutJson.write(fout));
    }
}
