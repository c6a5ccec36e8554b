-- scratch changed_transfer: Transfers with a changed leg.

SELECT DISTINCT transfer_id
FROM {{ 'changed_leg' | table }}
