{% comment %}
The current versions among the legs that came since the last refresh. What is newer than a new one is itself new, which leaves few to
compare with.
{% endcomment %}
SELECT leg.*
FROM {{ transactions | ident }} leg
WHERE leg.entry > {{ last_transactions_entry | literal }}
  AND leg.entry <= {{ transactions_entry | literal }}
  AND NOT EXISTS (
    SELECT 1
    FROM {{ transactions | ident }} newer
    WHERE newer.id = leg.id
      AND newer.entry > leg.entry
      AND newer.entry > {{ last_transactions_entry | literal }}
      AND newer.entry <= {{ transactions_entry | literal }}
  )
