{% comment %}
What the remaining checks of Today's Exceptions found on days of the period. The requested ones have rows only where the institution
asks for them. A balance that did not come is here when a day of the period lacks it; an unknown status whenever the leg posted.
{% endcomment %}
SELECT
  check_type,
  {% capture check_type %}check_type{% endcapture %}
  {% part Datasets/Parts/check-name %} AS check_name,
  account_id,
  account_name,
  account_role,
  business_day,
  transfer_type,
  transfer_id,
  magnitude,
  reason
FROM (
  SELECT
    'unknown_parent' AS check_type,
    account_id,
    account_name,
    account_role,
    business_day_start AS business_day,
    {{ 'text(50)' | null_of }} AS transfer_type,
    {{ 'text(255)' | null_of }} AS transfer_id,
    ABS(unexplained_balance) AS magnitude,
    'Several accounts carry the role, and children do not say whose they are' AS reason
  FROM {{ 'unknown_parent' | table }}
  WHERE business_day_start >= $1 AND business_day_start < $2
  UNION ALL
  SELECT
    'missing_balance',
    account_id,
    account_name,
    account_role,
    first_missing_day,
    {{ 'text(50)' | null_of }},
    {{ 'text(255)' | null_of }},
    ABS(carried_balance),
    'No balance came although one is due; the last known one stands'
  FROM {{ 'missing_balance' | table }}
  WHERE first_missing_day < $2 AND last_missing_day >= $1
  UNION ALL
  SELECT
    'missing_parent_balance',
    {{ 'text(255)' | null_of }},
    {{ 'text(255)' | null_of }},
    account_parent_role,
    business_day,
    {{ 'text(50)' | null_of }},
    {{ 'text(255)' | null_of }},
    ABS(child_balance),
    'Children have a balance and no account of their parent role has one'
  FROM {{ 'missing_parent_balance' | table }}
  WHERE business_day >= $1 AND business_day < $2
  UNION ALL
  SELECT
    'balance_gap',
    account_id,
    account_name,
    account_role,
    gap_end,
    {{ 'text(50)' | null_of }},
    {{ 'text(255)' | null_of }},
    0,
    'Business days without a balance lie before this one'
  FROM {{ 'balance_gap' | table }}
  WHERE gap_end >= $1 AND gap_end < $2
  UNION ALL
  SELECT
    'conservation',
    {{ 'text(255)' | null_of }},
    {{ 'text(255)' | null_of }},
    {{ 'text(100)' | null_of }},
    {{ 'first_posting' | day_of }},
    transfer_type,
    transfer_id,
    ABS(difference),
    'The posted legs do not add up to what rail ' || {{ 'rail_name' | in_words }} || ' expects'
  FROM {{ 'conservation_breach' | table }}
  WHERE first_posting >= $1 AND first_posting < $2
  UNION ALL
  SELECT
    'timeliness',
    account_id,
    account_name,
    account_role,
    {{ 'posting' | day_of }},
    transfer_type,
    transfer_id,
    ABS(amount_money),
    'The leg posted after its transfer was said to be complete'
  FROM {{ 'late_posting' | table }}
  WHERE posting >= $1 AND posting < $2
  UNION ALL
  SELECT
    'duplicate_posting',
    account_id,
    account_name,
    account_role,
    business_day,
    transfer_type,
    transfer_id,
    ABS(amount_money),
    'The same amount went to account ' || contra_account_id || ' on the same day before'
  FROM {{ 'duplicate_posting' | table }}
  WHERE business_day >= $1 AND business_day < $2
  UNION ALL
  SELECT
    'unusual_amount',
    account_id,
    account_name,
    account_role,
    {{ 'posting' | day_of }},
    transfer_type,
    transfer_id,
    difference,
    CASE
      WHEN ABS(amount_money) > most_amount THEN 'More moved at once than is usual on ' ELSE 'Less moved at once than is usual on '
    END || {{ 'rail_name' | in_words }}
  FROM {{ 'unusual_amount' | table }}
  WHERE posting >= $1 AND posting < $2
  UNION ALL
  SELECT
    'unusual_volume',
    {{ 'text(255)' | null_of }},
    {{ 'text(255)' | null_of }},
    {{ 'text(100)' | null_of }},
    period_start,
    {{ 'text(50)' | null_of }},
    {{ 'text(255)' | null_of }},
    0,
    {{ 'effective_name' | in_words }} || ' fired ' || {{ 'firing_count' | cast: 'text(20)' }} || ' times in a '
      || REPLACE(firing_period, '_', ' ') || '; ' || {{ 'least_firings' | cast: 'text(20)' }} || ' to '
      || {{ 'most_firings' | cast: 'text(20)' }} || ' are usual'
  FROM {{ 'unusual_volume' | table }}
  WHERE period_start < $2 AND period_end > $1
  UNION ALL
  SELECT
    'unknown_status',
    account_id,
    account_name,
    account_role,
    {{ 'posting' | day_of }},
    transfer_type,
    transfer_id,
    ABS(amount_money),
    'No rule knows the status ' || status
  FROM {{ 'open_leg' | table }}
  WHERE status NOT IN ('Posted', 'Pending', 'Failed')
) found
ORDER BY check_type, business_day DESC, account_id, transfer_id, magnitude DESC
