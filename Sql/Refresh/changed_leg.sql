-- scratch changed_leg: Every changed leg: what it was with change -1, what it is with change 1.
-- before current_transactions

SELECT was.*, -1 AS change
FROM {{ 'new_leg' | table }} now
{% join current_transactions as was on %}
  was.id = now.id
{% endjoin %}
UNION ALL
SELECT now.*, 1 AS change
FROM {{ 'new_leg' | table }} now
