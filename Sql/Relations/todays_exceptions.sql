{% comment %}
Everything that is wrong today: violations of the business day that the refresh calls today, all stuck legs, and legs with a
status that no rule knows. Magnitudes are never negative.
{% endcomment %}
{% if today %}
SELECT
  'drift' AS check_type,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start AS business_day,
  {{ 'text(50)' | null_of }} AS transfer_type,
  ABS(drift) AS magnitude
FROM {{ 'drift' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
SELECT
  'ledger_drift',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  {{ 'text(50)' | null_of }},
  ABS(drift)
FROM {{ 'ledger_drift' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
SELECT
  'overdraft',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  {{ 'text(50)' | null_of }},
  ABS(stored_balance)
FROM {{ 'overdraft' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
SELECT
  'limit_breach',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day,
  transfer_type,
  outbound_total - cap
FROM {{ 'limit_breach' | table }}
WHERE business_day >= {{ today | literal }} AND business_day < {{ tomorrow | literal }}
UNION ALL
SELECT
  'expected_eod_balance_breach',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  {{ 'text(50)' | null_of }},
  ABS(variance)
FROM {{ 'expected_eod_balance_breach' | table }}
WHERE business_day_start >= {{ today | literal }} AND business_day_start < {{ tomorrow | literal }}
UNION ALL
{% if has_extra_checks %}
SELECT
  'conservation',
  {{ 'text(100)' | null_of }},
  {{ 'text(255)' | null_of }},
  {{ 'text(100)' | null_of }},
  {{ 'text(100)' | null_of }},
  {{ 'first_posting' | day_of }},
  transfer_type,
  ABS(difference)
FROM {{ 'conservation_breach' | table }}
WHERE first_posting >= {{ today | literal }} AND first_posting < {{ tomorrow | literal }}
UNION ALL
SELECT
  'timeliness',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  {{ 'posting' | day_of }},
  transfer_type,
  ABS(amount_money)
FROM {{ 'late_posting' | table }}
WHERE posting >= {{ today | literal }} AND posting < {{ tomorrow | literal }}
UNION ALL
SELECT
  'missing_parent_balance',
  {{ 'text(100)' | null_of }},
  {{ 'text(255)' | null_of }},
  account_parent_role,
  {{ 'text(100)' | null_of }},
  business_day,
  {{ 'text(50)' | null_of }},
  ABS(child_balance)
FROM {{ 'missing_parent_balance' | table }}
WHERE business_day >= {{ today | literal }} AND business_day < {{ tomorrow | literal }}
UNION ALL
SELECT
  'balance_gap',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  gap_end,
  {{ 'text(50)' | null_of }},
  0
FROM {{ 'balance_gap' | table }}
WHERE gap_end >= {{ today | literal }} AND gap_end < {{ tomorrow | literal }}
UNION ALL
{% endif %}
{% endif %}
SELECT
  'stuck_pending' AS check_type,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  {{ 'posting' | day_of }} AS business_day,
  transfer_type,
  ABS(amount_money) AS magnitude
FROM {{ 'stuck_pending' | table }}
UNION ALL
SELECT
  'stuck_unbundled',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  {{ 'posting' | day_of }},
  transfer_type,
  ABS(amount_money)
FROM {{ 'stuck_unbundled' | table }}
UNION ALL
SELECT
  'unknown_status',
  leg.account_id,
  leg.account_name,
  leg.account_role,
  leg.account_parent_role,
  {{ 'leg.posting' | day_of }},
  leg.transfer_type,
  ABS(leg.amount_money)
FROM {{ 'open_leg' | table }} leg
WHERE leg.status NOT IN ('Posted', 'Pending', 'Failed')
