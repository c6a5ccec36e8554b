-- scratch new_leg: The current versions among the legs that came since the last refresh. What is newer than a new one is itself
--   new, which leaves few to compare with.

SELECT leg.*
FROM {{ 'transactions' | table }} leg
WHERE leg.entry > {{ legs.seen | literal }}
  AND leg.entry <= {{ legs.latest | literal }}
  AND NOT EXISTS (
    SELECT 1
    FROM {{ 'transactions' | table }} newer
    WHERE newer.id = leg.id
      AND newer.entry > leg.entry
      AND newer.entry > {{ legs.seen | literal }}
      AND newer.entry <= {{ legs.latest | literal }}
  )
