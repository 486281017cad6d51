"""The gazetteer's file, made from GeoNames as two packages carry it, with one command."""
