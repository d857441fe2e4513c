package nl.gemeente.proef.ee;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Counts calls. */
@Geteld
@Interceptor
@Priority(1000)
public class GeteldInterceptor {

    @AroundInvoke
    Object tel(InvocationContext aanroep) throws Exception {
        Teller.INTERCEPTOR.incrementAndGet();
        return aanroep.proceed();
    }
}
