/*
 * Journeys through the demo shop: on a slow phone, with scripts off, in Thai and Turkish, by keyboard alone, and how it looks on small screens and in forced colours.
 */
import './journeys/keyboard.ts';
import './journeys/looking.ts';
import './journeys/plainly.ts';
import './journeys/reading.ts';
