package thekla.house.forbidden.kernel;

/** One more than the kernel may hold. */
interface ElevenTypes {}

interface Two {}

interface Three {}

interface Four {}

interface Five {}

interface Six {}

interface Seven {}

interface Eight {}

interface Nine {}

interface Ten {}

interface Eleven {}
