/*
 * Journeys through the demo shop: on a slow phone, with scripts off, in Thai and Turkish, by keyboard alone.
 */
import './journeys/keyboard.ts';
import './journeys/plainly.ts';
import './journeys/reading.ts';
