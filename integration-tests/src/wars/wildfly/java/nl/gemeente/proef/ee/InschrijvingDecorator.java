package nl.gemeente.proef.ee;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** Passes the call on. */
@Decorator
@Priority(1000)
public class InschrijvingDecorator implements Inschrijving {

    @Inject
    @Delegate
    @Any
    private Inschrijving verder;

    @Override
    public Persoon schrijfIn(String bsn) {
        Teller.DECORATOR.incrementAndGet();
        return verder.schrijfIn(bsn);
    }
}
