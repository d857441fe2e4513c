package nl.gemeente.proef.bibliotheken.cdi;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** An interceptor that only lets calls pass. */
@Gecontroleerd
@Interceptor
public class Controle {

    @AroundInvoke
    Object controleer(InvocationContext aanroep) throws Exception {
        return aanroep.proceed();
    }
}
