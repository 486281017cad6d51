"""Views: what a sheet shows, worked out of records before it is drawn; pure."""
