{% comment %}
What one firing moves lies within the range that its rail declares as usual. Two-leg rails are judged by their debit.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
usual AS ({{ usual_amounts | sql }})
SELECT leg.id, leg.rail_name, ABS(leg.amount_money) AS amount, usual.least_amount, usual.most_amount
FROM current_leg leg
JOIN usual
  ON usual.rail_name = leg.rail_name
WHERE leg.status = 'Posted'
  AND leg.origin <> 'OpeningBalance'
  AND (usual.judged_direction IS NULL OR usual.judged_direction = leg.amount_direction)
  AND (ABS(leg.amount_money) < usual.least_amount OR ABS(leg.amount_money) > usual.most_amount)
ORDER BY leg.id
