import { z } from 'zod';
import { CategoryPath } from '../domain/index.ts';

/** A category's path as text: its names from the widest, `Lights and batteries > Front lights`. */
export const CategoryText = z
  .string()
  .max(2_500)
  .transform((text) => text.split('>').map((name) => name.trim()))
  .pipe(CategoryPath);
