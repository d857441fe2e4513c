package nl.verwerkingenlogging.agent.instrumentation.fixture

import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.intrinsics.COROUTINE_SUSPENDED
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn
import kotlin.coroutines.startCoroutine

data class Inwoner(val bsn: String, val partner: Inwoner? = null, val isOverleden: Boolean = false)

@JvmInline
value class Burgerservicenummer(val waarde: String)

interface Bron {
    fun lees(bsn: String): Inwoner = Inwoner(bsn)
}

class Registratie : Bron

object Archief {
    fun opzoeken(bsn: String) = Inwoner(bsn)
}

/** Of each suspended call, in order. */
val wachtend = ArrayList<Continuation<Unit>>()

suspend fun wacht(): Unit = suspendCoroutineUninterceptedOrReturn { vervolg ->
    wachtend.add(vervolg)
    COROUTINE_SUSPENDED
}

class KotlinDao {
    fun zoek(bsn: String, jaar: Int = 2008, metPartner: Boolean = false): Inwoner =
        Inwoner(bsn, if (metPartner) Inwoner(bsn) else null, jaar < 1900)

    fun zoekOp(nummer: Burgerservicenummer) = Inwoner(nummer.waarde)

    @JvmOverloads
    fun opJaar(bsn: String, jaar: Int = 2008, maand: Int = 1) = Inwoner(bsn, null, jaar < maand)

    internal fun binnen(bsn: String) = Inwoner(bsn)

    suspend fun laat(bsn: String): Inwoner {
        wacht()
        wacht()
        return Inwoner(bsn)
    }

    suspend fun herhaald(bsn: String, keer: Int): Inwoner {
        wacht()
        if (keer > 0) {
            herhaald(bsn, keer - 1)
        }
        return Inwoner(bsn)
    }

    companion object {
        fun eerste(bsn: String) = Inwoner(bsn)

        @JvmStatic
        fun vaste(bsn: String) = Inwoner(bsn)
    }
}

class UitgebreideArchieven {
    fun alle(bsns: List<String>): List<Inwoner> = bsns.map { een(it) }

    private fun een(bsn: String) = Inwoner(bsn)
}

fun haalOp(bsn: String, ook: String = bsn) = listOf(Inwoner(bsn), Inwoner(ook))

fun Inwoner.metPartner(bsn: String) = copy(partner = Inwoner(bsn))

/** What the tests call; each does its call once. */
object Proef {
    @JvmStatic fun standaardwaarden(bsn: String) = KotlinDao().zoek(bsn)

    @JvmStatic fun eenStandaardwaarde(bsn: String) = KotlinDao().zoek(bsn, metPartner = true)

    @JvmStatic fun metgezel(bsn: String) = KotlinDao.eerste(bsn)

    @JvmStatic fun vast(bsn: String) = KotlinDao.vaste(bsn)

    @JvmStatic fun los(bsn: String) = haalOp(bsn)

    @JvmStatic fun uitbreiding(bsn: String) = Inwoner(bsn).metPartner(bsn)

    @JvmStatic fun enkel(bsn: String) = Archief.opzoeken(bsn)

    @JvmStatic fun bron(bsn: String) = Registratie().lees(bsn)

    @JvmStatic fun waarde(bsn: String) = KotlinDao().zoekOp(Burgerservicenummer(bsn))

    @JvmStatic fun intern(bsn: String) = KotlinDao().binnen(bsn)

    @JvmStatic fun alle(bsn: String, ook: String) = UitgebreideArchieven().alle(listOf(bsn, ook))

    @JvmStatic fun laat(bsn: String) = begin { KotlinDao().laat(bsn) }

    @JvmStatic fun herhaald(bsn: String) = begin { KotlinDao().herhaald(bsn, 1) }

    /** Goes on with whatever waits, until nothing does. */
    @JvmStatic fun verder() {
        while (wachtend.isNotEmpty()) {
            wachtend.removeAt(0).resumeWith(Result.success(Unit))
        }
    }

    /** What came of the calls that suspend. */
    @JvmField val uitkomsten = ArrayList<Any?>()

    private fun begin(werk: suspend () -> Inwoner) {
        werk.startCoroutine(Continuation(EmptyCoroutineContext) { uitkomst ->
            uitkomsten.add(uitkomst.exceptionOrNull() ?: uitkomst.getOrThrow())
        })
    }
}
