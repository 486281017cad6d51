"""Routes: one module for each part of the desk; each makes its routes for one desk."""
