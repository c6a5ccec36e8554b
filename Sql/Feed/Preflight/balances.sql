SELECT account_id, business_day_start, stored_balance, computed_balance, drift
FROM {{ 'drift' | table }}
ORDER BY business_day_start DESC, account_id
