-- relation todays_exceptions: Everything that is wrong today: violations of the business day that the refresh calls today, all
--   stuck legs, and legs with a status that no rule knows.
-- grain: one row per violation of the latest business day, and per stuck leg
-- column check_type text(50): which check found it
-- column account_id text(100): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day timestamp: the business day, at 00:00
-- column transfer_type text(50): what kind of transfer it is
-- column magnitude decimal(38,2): how much it is about; never negative
-- index te_check_type (check_type): the dashboard's choice of a check
-- index te_account (account_id): the drill from an account
-- index te_type (transfer_type): the dashboard's choice of a type
-- reached by any change
-- knows today

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
{% if checks.any %}
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
